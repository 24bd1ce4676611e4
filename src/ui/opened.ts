/**
 * Makes a `<details>` open from the start. As an attribute that may be false it would close again, once the script is
 * there, what a person had opened while it came.
 */
export const opened = (is: boolean): { open?: true } => (is ? { open: true } : {});
