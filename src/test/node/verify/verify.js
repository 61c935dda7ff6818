// Judges proofs of a log with Sigstore's own verifier, which knows nothing of the program that made them.
// Reads a list of cases as JSON and prints, for each, a line: "accepted", or "refused: " and why.
'use strict';

const { createPublicKey } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { verifyTLogInclusion } = require('@sigstore/verify/dist/tlog');

const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

function authority(vkey) {
  const [name, id] = vkey.split('+', 2);
  const typed = Buffer.from(vkey.slice(name.length + id.length + 2), 'base64');
  const spki = Buffer.concat([ED25519_SPKI, typed.subarray(1)]);
  return {
    logID: Buffer.from(id, 'hex'),
    baseURL: name,
    publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }),
  };
}

function judge(one) {
  const entry = {
    canonicalizedBody: Buffer.from(one.entry, 'base64'),
    inclusionProof: {
      logIndex: String(one.index),
      hashes: one.hashes.map((hash) => Buffer.from(hash, 'base64')),
      checkpoint: { envelope: one.checkpoint },
    },
  };
  verifyTLogInclusion(entry, [authority(one.key)]);
}

for (const one of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    judge(one);
    console.log('accepted');
  } catch (error) {
    console.log(`refused: ${JSON.stringify(error.message)}`);
  }
}
