/**
 * Where a guest waits once the children went through the door. One sentence for whoever is ticked and whoever is not: that
 * part two began changes nothing on a device that is not in it.
 */
export const afterPartOne = '/ons-bord/wachten?daarna';
