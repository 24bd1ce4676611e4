const ofNames = ['givenName', 'familyName', 'preferredGivenName', 'preferredFamilyName'] as const;
const ofOrgs = ['orgSourcedIds', 'primaryOrgSourcedId'] as const;

/** The files of OneRoster that are read: the columns it is known by, and the allow-list of those that are kept. */
export const oneRosterFiles = {
	manifest: { marks: ['propertyName', 'value'], kept: ['propertyName', 'value'] },
	orgs: { marks: ['sourcedId', 'name', 'type'], kept: ['sourcedId', 'status', 'name', 'type', 'identifier'] },
	academicSessions: {
		marks: ['sourcedId', 'type', 'startDate', 'endDate'],
		kept: ['sourcedId', 'status', 'type', 'startDate', 'endDate']
	},
	classes: {
		marks: ['sourcedId', 'title', 'classType', 'schoolSourcedId'],
		kept: ['sourcedId', 'status', 'title', 'grades', 'classType']
	},
	users: {
		marks: ['sourcedId', 'enabledUser', 'givenName', 'familyName'],
		kept: ['sourcedId', 'status', 'enabledUser', 'role', 'grades', 'email', ...ofNames, ...ofOrgs]
	},
	roles: {
		marks: ['userSourcedId', 'roleType', 'role', 'orgSourcedId'],
		kept: ['userSourcedId', 'status', 'role', 'orgSourcedId', 'endDate']
	},
	enrollments: {
		marks: ['classSourcedId', 'userSourcedId', 'role'],
		kept: ['classSourcedId', 'userSourcedId', 'role', 'status', 'endDate']
	}
} as const satisfies Record<string, { marks: readonly string[]; kept: readonly string[] }>;

export type OneRosterFile = keyof typeof oneRosterFiles;
const names = Object.keys(oneRosterFiles) as OneRosterFile[];

/** Which file has these columns. Undefined is one that is not read, such as `demographics`. */
export const oneRosterFile = (columns: readonly string[]): OneRosterFile | undefined =>
	names.find((name) => oneRosterFiles[name].marks.every((mark) => columns.includes(mark)));
