import { app } from './standIn.ts';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, hearFilesFromOutside } from '../../electron/filesFromOutside.ts';

test('a command line names its files, whatever flags stand between them', () => {
  const argv = ['/opt/topograph', '--no-sandbox', 'a.csv', '--inspect', '/data/b.topo'];
  expect(filesIn(argv, '/home/me', true)).toEqual([resolve('/home/me/a.csv'), resolve('/data/b.topo')]);
});

test("unpackaged, the program's own folder is no file", () => {
  expect(filesIn(['/electron', '--no-sandbox', '/work/topograph', 'a.csv'], '/home/me', false)).toEqual([
    resolve('/home/me/a.csv'),
  ]);
});

test('files that come early wait; later ones are heard at once', () => {
  const argv = process.argv;
  process.argv = ['/opt/topograph', '/data/first.csv'];
  const outside = hearFilesFromOutside();
  process.argv = argv;

  let isPrevented = false;
  app.emit('open-file', { preventDefault: () => (isPrevented = true) }, '/data/second.topo');
  const heard: (readonly string[])[] = [];
  outside.listen((paths) => heard.push([...paths]));
  app.emit('open-file', { preventDefault() {} }, '/data/third.topo');
  app.emit('second-instance', {}, ['/opt/topograph', 'fourth.csv'], '/home/me');
  app.emit('second-instance', {}, ['/opt/topograph'], '/home/me');

  expect([isPrevented, heard]).toEqual([
    true,
    [
      [resolve('/data/first.csv'), resolve('/data/second.topo')],
      ['/data/third.topo'],
      [resolve('/home/me/fourth.csv')],
      [],
    ],
  ]);
});
