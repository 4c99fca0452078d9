import { storeContracts } from './suites/store-contracts.js';

storeContracts('PostgreSQL');
