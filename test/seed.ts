import fc from 'fast-check';

// Properties are tried on the same data in every run: a red test is red for everybody.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
