#!/usr/bin/env node
import { runTierline } from './program.js';
import { processTerminal } from './terminal.js';

await runTierline(process.argv.slice(2), processTerminal);
