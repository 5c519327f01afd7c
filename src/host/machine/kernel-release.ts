// Which Linux this host is: one Debian 12 everywhere. uname(2), /proc/version, platform and the commands say it from here.

export const KERNEL = {
  system: 'Linux',
  release: '6.1.0-28-amd64',
  version: '#1 SMP PREEMPT_DYNAMIC Debian 6.1.119-1 (2024-11-22)',
  machine: 'x86_64',
} as const

/** The line of /proc/version. */
export const VERSION_LINE =
  `${KERNEL.system} version ${KERNEL.release} (debian-kernel@lists.debian.org) ` +
  `(gcc-12 (Debian 12.2.0-14) 12.2.0, GNU ld (GNU Binutils for Debian) 2.40) ${KERNEL.version}`
