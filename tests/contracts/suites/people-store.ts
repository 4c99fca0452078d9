import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../../src/domain/instant.js';
import type { Store } from '../../../src/ports/store.js';
import { ana, bo, mia } from '../../helpers/people.js';
import { TEN } from './examples.js';

const whole = {
  id: mia.id,
  name: 'Mia',
  principalName: 'mia@contoso.example',
  mri: '29:mia',
  department: 'Sales',
  language: 'zh-TW',
  chat: 'a:chat',
  serviceUrl: 'https://smba.example/emea/',
  reachable: false,
  welcomed: true,
  lookedUpAt: TEN,
} as const;

/** What every store of people does. */
export const peopleStoreContract = (open: () => Store): void => {
  describe('people', () => {
    it('are made with what is known of them', async () => {
      const { people } = open();
      await people.save({ id: mia.id, name: 'Mia' });
      expect(await people.find(mia.id)).toEqual({
        id: mia.id,
        name: 'Mia',
        principalName: null,
        mri: null,
        department: null,
        language: null,
        chat: null,
        serviceUrl: null,
        reachable: true,
        welcomed: false,
        lookedUpAt: null,
      });
    });

    it('are changed only where something is given; null is something', async () => {
      const { people } = open();
      await people.save(whole);
      await people.save({ id: mia.id });
      await people.save({ id: mia.id, department: null, reachable: true });
      expect(await people.find(mia.id)).toEqual({ ...whole, department: null, reachable: true });
    });

    it('lose a principal name that passes to somebody else', async () => {
      const { people } = open();
      await people.save({ id: ana.id, name: 'Ana', principalName: 'desk@contoso.example', lookedUpAt: TEN });
      await people.save({ id: bo.id, name: 'Bo', principalName: 'Desk@contoso.example', lookedUpAt: TEN + MINUTE });
      expect((await people.find(ana.id))?.principalName).toBeNull();
      expect((await people.find(bo.id))?.principalName).toBe('desk@contoso.example');
      expect((await people.byPrincipalNames(['desk@contoso.example'])).map((one) => one.id)).toEqual([bo.id]);
    });

    it('are found by id, by Teams id and by principal name in any case', async () => {
      const { people } = open();
      await people.save({ ...whole, principalName: 'Mia@Contoso.Example' });
      await people.save({ id: ana.id, name: 'Ana' });
      expect(await people.find(bo.id)).toBeUndefined();
      expect((await people.findMany([bo.id, mia.id, ana.id])).map((one) => one.name).sort()).toEqual(['Ana', 'Mia']);
      expect(await people.findMany([])).toEqual([]);
      expect(await people.byMri('29:mia')).toEqual(whole);
      expect(await people.byMri('29:nobody')).toBeUndefined();
      expect(await people.byPrincipalNames(['MIA@contoso.example', 'nobody@contoso.example'])).toEqual([whole]);
      expect(await people.byPrincipalNames([])).toEqual([]);
    });

    it('are made once by many who meet them at the same time', async () => {
      const { people } = open();
      await Promise.all(Array.from({ length: 20 }, (_, index) => people.save({ id: mia.id, name: `Mia ${index}` })));
      expect(await people.findMany([mia.id])).toHaveLength(1);
    });
  });
};
