import type { Appointment, GroupRole, PersonKind } from './roles.ts';

export type Group = {
	key: string;
	schoolYear: string;
	grades: number[];
	/** person id → what that person does here */
	members: Record<string, GroupRole>;
};

/** A school as its rules know it. Every key is an id; no name is in here (K14). */
export type School = {
	opened: { example: boolean } | null;
	people: Record<string, PersonKind>;
	groups: Record<string, Group>;
	appointments: Record<string, Appointment[]>;
};

export const noSchool: School = { opened: null, people: {}, groups: {}, appointments: {} };
