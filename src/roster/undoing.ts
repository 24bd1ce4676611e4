import type { OrderlyCommand } from '#schools/commands.ts';
import type { Facts, Place } from './facts.ts';
import { locationsThen } from './locations-then.ts';
import type { Keeper } from './plan.ts';
import type { Step } from './steps.ts';

/** What stays as it is, because someone did something with it since. */
export type Remains = { person: string } | { group: string } | { location: string };

/**
 * What undoes the steps of a roster in a school as it stands now: all that nobody touched since. What someone changed
 * since stays as they left it, and is named.
 */
export const undoingOf = (
	steps: readonly Step[],
	facts: Facts,
	today: string,
	by?: Keeper
): { commands: OrderlyCommand[]; remains: Remains[] } => {
	const commands: OrderlyCommand[] = [];
	const remains: Remains[] = [];
	const placed = new Set(steps.flatMap((it) => (it.step === 'join' ? [`${it.person} ${it.group}`] : [])));
	const added = new Set(steps.flatMap((it) => (it.step === 'add' ? [it.person] : [])));
	const joinsOf = Map.groupBy(
		steps.filter((it) => it.step === 'join'),
		({ person }) => person
	);
	const isOpen = (group: string) => facts.groups.get(group)?.closed === false;
	const reopened = new Set(
		steps.flatMap((it) => (it.step === 'close' && facts.groups.get(it.group)?.closed ? [it.group] : []))
	);
	const willBeOpen = (group: string) => isOpen(group) || reopened.has(group);
	const membersOf = Map.groupBy(
		[...facts.people.values()].flatMap(({ person, places }) => places.map(({ group }) => ({ person, group }))),
		({ group }) => group
	);

	/** Who came with this roster and was given nothing since. */
	const isAsCame = (person: string): boolean => {
		const it = facts.people.get(person);
		if (!it || it.appointments.length > 0 || it.account) return false;
		return it.places.every(({ group }) => placed.has(`${person} ${group}`));
	};
	const goes = new Set(
		steps.flatMap((it) => ((it.step === 'add' || it.step === 'return') && isAsCame(it.person) ? [it.person] : []))
	);
	const opened = new Set(steps.flatMap((it) => (it.step === 'open' ? [it.group] : [])));
	const locations = locationsThen(facts);
	/** Somebody moved this person since. */
	const wasMoved = (person: string): boolean =>
		(joinsOf.get(person) ?? []).some(
			({ group }) => !facts.people.get(person)?.places.some((place) => place.group === group)
		);
	const rejoin = (person: string, places: readonly Place[]) => {
		for (const { group, role, until } of places) {
			if (until !== null && until < today) continue;
			if (!willBeOpen(group) || person === by?.person) remains.push({ person });
			else if (!facts.people.get(person)?.places.some((place) => place.group === group))
				commands.push({ type: 'join-group', group, person, role, until });
		}
	};

	for (const it of steps.toReversed()) {
		const person = 'person' in it ? facts.people.get(it.person) : undefined;
		const group = 'group' in it ? facts.groups.get(it.group) : undefined;
		switch (it.step) {
			case 'close':
				if (!group?.closed) break;
				commands.push({ type: 'reopen-group', group: it.group });
				for (const member of it.members) if (!facts.people.get(member.person)?.left) rejoin(member.person, [member]);
				break;
			case 'let-go':
				if (!person?.left) break;
				commands.push({ type: 'take-back', person: it.person });
				rejoin(it.person, it.places);
				if (!it.location) break;
				if (!locations.isOpen(it.location)) remains.push({ person: it.person });
				else commands.push(locations.locate({ type: 'locate-pupil', person: it.person, location: it.location }));
				break;
			case 'locate':
				if (!person || person.left || goes.has(it.person) || added.has(it.person)) break;
				if (person.location === it.after && locations.isOpen(it.before))
					commands.push(locations.locate({ type: 'locate-pupil', person: it.person, location: it.before }));
				else remains.push({ person: it.person });
				break;
			case 'locate-group':
				if (!group || group.closed || opened.has(it.group)) break;
				if (group.location === it.after && locations.isOpen(it.before))
					commands.push(locations.locate({ type: 'locate-group', group: it.group, location: it.before }));
				else remains.push({ group: it.group });
				break;
			case 'change-location': {
				const location = facts.locations.get(it.location);
				if (!location || location.closed) break;
				const isAsMade = location.name === it.after.name && location.code === it.after.code;
				if (isAsMade && !locations.isTaken(it.location, it.before.code))
					commands.push({ type: 'change-location', location: it.location, ...it.before });
				else remains.push({ location: it.location });
				break;
			}
			case 'add-location':
			case 'reopen-location':
				if (facts.locations.get(it.location)?.closed !== false) break;
				if (locations.isInUse(it.location)) remains.push({ location: it.location });
				else commands.push({ type: 'close-location', location: it.location });
				break;
			case 'join':
				if (goes.has(it.person) || !person?.places.some((place) => place.group === it.group)) break;
				// who was given something since stays, and where they are
				if (!added.has(it.person)) commands.push({ type: 'leave-group', group: it.group, person: it.person });
				break;
			case 'leave':
				if (!person) break;
				if (person.left || wasMoved(it.person)) remains.push({ person: it.person });
				else rejoin(it.person, [it]);
				break;
			case 'grade':
				if (!person || goes.has(it.person) || added.has(it.person)) break;
				if (person.grade === it.after) commands.push({ type: 'set-grade', person: it.person, grade: it.before });
				else remains.push({ person: it.person });
				break;
			case 'email':
				if (!person || goes.has(it.person) || added.has(it.person)) break;
				if (person.email === it.after && (by?.mayAppoint !== false || person.appointments.length === 0))
					commands.push({ type: 'set-email', person: it.person, email: it.before });
				else remains.push({ person: it.person });
				break;
			case 'rename':
				if (!person) break;
				if (person.given === it.after.given && person.family === it.after.family)
					commands.push({ type: 'rename-person', person: it.person, ...it.before });
				else remains.push({ person: it.person });
				break;
			case 'add':
			case 'return':
				if (!person || person.left) break;
				if (goes.has(it.person)) {
					locations.leave(it.person);
					commands.push({ type: 'let-go', person: it.person });
				} else remains.push({ person: it.person });
				break;
			case 'change':
				if (!group || group.closed) break;
				if (group.name === it.after.name && sameGrades(group.grades, it.after.grades))
					commands.push({ type: 'change-group', group: it.group, ...it.before });
				else remains.push({ group: it.group });
				break;
			case 'open':
			case 'reopen': {
				if (!group || group.closed) break;
				const others = (membersOf.get(it.group) ?? []).filter((one) => !placed.has(`${one.person} ${one.group}`));
				const stays = (membersOf.get(it.group) ?? []).some((one) => added.has(one.person) && !goes.has(one.person));
				// one that came back had its board before
				if ((group.board && it.step === 'open') || others.length > 0 || stays) remains.push({ group: it.group });
				else {
					locations.leave(it.group);
					commands.push({ type: 'close-group', group: it.group });
				}
				break;
			}
		}
	}
	return { commands, remains: onlyOnce(remains) };
};

const sameGrades = (one: readonly number[], other: readonly number[]): boolean =>
	new Set(one).symmetricDifference(new Set(other)).size === 0;

const onlyOnce = (all: readonly Remains[]): Remains[] => [
	...new Map(all.map((it) => ['person' in it ? it.person : 'group' in it ? it.group : it.location, it])).values()
];
