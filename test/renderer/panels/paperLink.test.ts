import { expect, it } from 'vitest';
import { paperLink } from '../../../renderer/panels/paperLink.ts';

it('paperLink takes the paper’s own address, else its DOI', () => {
  expect(paperLink({ url: 'https://example.org/a?b=1', doi: '10.1/x' })).toBe('https://example.org/a?b=1');
  expect(paperLink({ url: '', doi: '10.1000/182' })).toBe('https://doi.org/10.1000/182');
  expect(paperLink({ url: '', doi: 'https://dx.doi.org/10.1000/182' })).toBe('https://doi.org/10.1000/182');
  expect(paperLink({ url: 'not an address', doi: 'doi: 10.1000/182' })).toBe('https://doi.org/10.1000/182');
});

it('paperLink offers no address that runs or reads anything but the web', () => {
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    ' ',
    '//x',
  ]) {
    expect(paperLink({ url, doi: '' })).toBeNull();
  }
});

it('paperLink writes any DOI as one path', () => {
  expect(paperLink({ url: '', doi: '10.1/a(b)<c>#d?e' })).toBe('https://doi.org/10.1/a(b)%3Cc%3E%23d%3Fe');
  expect(paperLink({ url: '', doi: '10.1/half\ud800' })).toBe('https://doi.org/10.1/half');
});
