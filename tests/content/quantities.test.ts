import { expect, test } from 'vitest'
import {
  parseDurationMs,
  parseInstantMs,
  parseMode,
  parsePercent,
  parseSizeBytes,
  parseUptimeMs,
} from '../../src/content/schema/quantities.ts'

test('durations, sizes, modes and instants', () => {
  expect(['5 s', '500ms', '2 min', '1.5 h', '31 days', '1 week', '5', 's', '-1 s'].map(parseDurationMs)).toEqual([
    5000,
    500,
    120_000,
    5_400_000,
    31 * 86_400_000,
    7 * 86_400_000,
    undefined,
    undefined,
    undefined,
  ])
  expect(['3 B', '1.5 kB', '2 MiB', '1 GB', '1 GiB', '2 TB', '1 XB'].map(parseSizeBytes)).toEqual([
    3,
    1500,
    2_097_152,
    1e9,
    1_073_741_824,
    2e12,
    undefined,
  ])
  expect(['12 days 3:22', '1 day, 0:05', '3:22:05', '5 h', '40 days', '25:00', ''].map(parseUptimeMs)).toEqual([
    1_048_920_000,
    86_700_000,
    12_125_000,
    18_000_000,
    3_456_000_000,
    undefined,
    undefined,
  ])
  expect(['40%', '97.5 %', '40'].map(parsePercent)).toEqual([40, 97.5, undefined])
  expect(['0644', '644', '0o600', '4755', '999', '64'].map(parseMode)).toEqual([
    0o644,
    0o644,
    0o600,
    0o4755,
    undefined,
    undefined,
  ])
  expect(
    [
      '2026-01-05',
      '2026-01-05 09:00',
      '2026-01-05T09:00:30Z',
      '2026-01-05 09:00 +02:00',
      '2026-13-01',
      '2026-02-30',
      '2026-01-05 25:00',
      '0001-01-01',
    ].map(parseInstantMs),
  ).toEqual([
    Date.UTC(2026, 0, 5),
    Date.UTC(2026, 0, 5, 9),
    Date.UTC(2026, 0, 5, 9, 0, 30),
    Date.UTC(2026, 0, 5, 7),
    undefined,
    undefined,
    undefined,
    -62135596800000,
  ])
})
