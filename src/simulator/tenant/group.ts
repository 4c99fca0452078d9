import type { User } from './user.js';

/** An Entra group; groups may hold groups. */
export class Group {
  constructor(
    readonly id: string,
    readonly name: string,
    readonly members: readonly (User | Group)[],
  ) {}

  /** Everybody and every group below, each once. */
  transitiveMembers(): readonly (User | Group)[] {
    const seen = new Set<User | Group>();
    const visit = (group: Group): void => {
      for (const member of group.members) {
        if (seen.has(member)) continue;
        seen.add(member);
        if (member instanceof Group) visit(member);
      }
    };
    visit(this);
    return [...seen];
  }
}
