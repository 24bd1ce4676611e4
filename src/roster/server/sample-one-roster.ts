/** For tests: De Regenboog as OneRoster 1.2, file by file. Everyone in it is invented. */
export const oneRoster12: Record<string, string> = {
	manifest: `propertyName,value
manifest.version,1.0
oneroster.version,1.2
file.academicSessions,bulk
file.classes,bulk
file.demographics,bulk
file.enrollments,bulk
file.orgs,bulk
file.roles,bulk
file.users,bulk
`,
	academicSessions: `sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
y1,,,2026-2027,schoolYear,2026-08-01,2027-07-31,,2027
`,
	orgs: `sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
o1,,,De Regenboog,school,99ZZ02,
o2,,,Het bestuur,district,,
`,
	classes: `sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
c5b,,,5b,05,k,,homeroom,lokaal 3,o1,y1,,,
c78,,,7/8,"07,08",k,,homeroom,,o1,y1,,,
koor,,,Koor,,k,,scheduled,,o1,y1,,,
weg,tobedeleted,,4,04,k,,homeroom,,o1,y1,,,
`,
	users: `sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
u1,,,true,daan,,Daniël,de Wit,,,daan@kind.example,,0612345678,u9,05,geheim,eck-1,Daan,,,o1,
u2,,,true,sem,,Sem,Vink,,,,,,,07,,,,,,o1,
u3,,,false,sem2,,Sem,Bosgraaf,,,,,,,08,,,,,,o1,
u4,tobedeleted,,true,noor,,Noor,Cornelisse,,,,,,,08,,,,,,o1,
u5,,,true,marijke,,Marijke,Hofman,,,marijke@regenboog.example,,,,,,,,,,o1,
u6,,,true,tom,,Tom,van der Meer,,,,,,,,,,,,,o1,
u7,,,false,ria,,Ria,Loos,,,,,,,,,,,,,o1,
u9,,,true,ouder,,Ans,de Wit,,,ans@thuis.example,,,,,,,,,,,
u10,,,true,niemand,,Nico,Niemand,,,,,,,,,,,,,,
`,
	roles: `sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
r1,,,u1,primary,student,,,o1,
r2,,,u2,primary,student,,,o1,
r3,,,u3,primary,student,,,o1,
r4,,,u4,primary,student,,,o1,
r5,,,u5,primary,counselor,,,o1,
r5b,,,u5,secondary,teacher,,2026-07-31,o1,
r6,,,u6,primary,teacher,,,o1,
r7,,,u7,primary,principal,,,o1,
r9,,,u9,primary,guardian,,,o1,
`,
	enrollments: `sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
e1,,,koor,o1,u1,student,false,,
e2,,,c5b,o1,u1,student,true,,
e3,,,c78,o1,u2,student,true,,
e4,,,c5b,o1,u2,student,true,2025-08-01,2026-07-31
e5,tobedeleted,,koor,o1,u2,student,,,
e6,,,c5b,o1,u6,teacher,true,,
e7,,,koor,o1,u6,proctor,,,
`,
	demographics: `sourcedId,status,dateLastModified,birthDate,sex,hispanicOrLatinoEthnicity
u1,,,2017-03-04,male,false
u2,,,2015-01-02,male,false
`
};

/** The same people as 1.1 tells of them: without roles.csv. */
export const oneRoster11: Record<string, string> = {
	...Object.fromEntries(Object.entries(oneRoster12).filter(([name]) => name !== 'roles')),
	manifest: (oneRoster12['manifest'] ?? '').replace('1.2', '1.1').replace('file.roles,bulk\n', ''),
	users: `"sourcedId","status","dateLastModified","enabledUser","orgSourcedIds","role","username","userIds","givenName","familyName","middleName","identifier","email","sms","phone","agentSourcedIds","grades","password"
"u1","","","true","o1,o2","student","daan","","Daan","de Wit","","","","","","u9","05",""
"u2","","","true","o1","student","sem","","Sem","Vink","","","","","","","07",""
"u6","","","true","o1","teacher","tom","","Tom","van der Meer","","","tom@regenboog.example","","","","",""
"u9","","","true","o1","parent","ans","","Ans","de Wit","","","","","","","",""
`
};
