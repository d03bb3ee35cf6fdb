import { expect, test } from 'vitest';
import { withoutCopyright } from '../../src/import/copyrightNotice.ts';

const abstract = 'We draw maps of topics and measure how well people read them. Most of them do.';

const tails = [
  '© 2019 Elsevier B.V. All rights reserved.',
  '(c) 2019 Elsevier B.V. All rights reserved.',
  'Copyright (C) 2014 The Authors. Published by Elsevier Ltd. All rights reserved.',
  'Copyright © 2020. Published by Elsevier Inc.',
  '© 2021, The Author(s), under exclusive licence to Springer Nature Switzerland AG.',
  '© The Author(s) 2018.',
  'Crown Copyright © 2011 Published by Elsevier B.V. All rights reserved.',
  'This article is protected by copyright. All rights reserved.',
  '© 2007 Wiley Periodicals, Inc. J Biomed Mater Res, 2007',
  'Copyright 2015 Tschechlov Press.',
  'All rights reserved.',
  '(©) RSNA, 2016.',
  '© FUNPEC-RP.',
  '(C) 2011 Published by Elsevier Ltd.',
  'Published by Elsevier Ltd.',
  '2016 Elsevier GmbH.',
  '2016 Published by Elsevier B.V..',
  '2015, Springer Science+Business Media Dordrecht.',
  '2014, Springer-Verlag Berlin Heidelberg.',
  '2016 John Wiley & Sons Ltd.',
  '© 2021 The Authors. Published by Wiley Periodicals LLC on behalf of the Society.',
  '© 2020, Springer Nature Limited.',
  'IEEE',
  'rights reserved.',
];

for (const tail of tails) {
  test(`a notice behind an abstract is dropped: ${tail}`, () => {
    expect(withoutCopyright(`${abstract} ${tail}`)).toBe(abstract);
  });
}

test('a notice before an abstract is dropped', () => {
  for (const head of [
    '© 2018 IEEE. ',
    '© 2018 IEEE.',
    '© 2016 Elsevier B.V. All rights reserved. ',
    'Copyright © 2019 by ASME. ',
  ]) {
    expect(withoutCopyright(head + abstract)).toBe(abstract);
  }
});

test('text about copyright stays', () => {
  for (const text of [
    'We study copyright law since 1976. Courts weigh fair use, and copyright holders sue.',
    'Three cases are told apart: (a) maps, (b) plans and (c) charts of all kinds drawn by hand.',
    '© 2019 Elsevier B.V. All rights reserved.',
    'We read what publishers print. Published by Elsevier and Springer since 1980, the journals grew fast!',
    'We compare libraries of articles and their use over time. In 2015 Springer merged with Macmillan.',
    'Papers of 5,000 authors were counted by hand and by machine. Most of them stand in journals of the IEEE.',
    'The sign © was introduced in 1802 and it has been used ever since by printers everywhere.',
  ]) {
    expect(withoutCopyright(text)).toBe(text);
  }
});
