/**
 * How many times longer than on a quiet machine a test waits before it says that something did not come. Whoever shares
 * the machine must not turn a test red; how fast Kring is on a quiet one is shown in `bench/`.
 */
export const slack = 8;
