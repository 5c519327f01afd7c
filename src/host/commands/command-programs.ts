// The programs of this room by their names, for the host's registry.
import type { Programs } from '../processes/programs.ts'
import { df } from './disks/df.ts'
import { lsblk } from './disks/lsblk.ts'
import { lsof } from './disks/lsof.ts'
import { mount } from './disks/mount.ts'
import { getent } from './identity/getent.ts'
import { groups, id, logname, tty, whoami } from './identity/id.ts'
import { free } from './machine/free.ts'
import { dmesg, getconf, nproc, sysctl } from './machine/small-answers.ts'
import { arch, hostname, hostnamectl, uname } from './machine/system-names.ts'
import { uptime } from './machine/uptime.ts'
import { vmstat } from './machine/vmstat.ts'
import { w } from './machine/w.ts'
import { last, users, who } from './machine/who.ts'
import { curl } from './network/curl/curl.ts'
import { dig } from './network/dns/dig.ts'
import { host } from './network/dns/host.ts'
import { nslookup } from './network/dns/nslookup.ts'
import { ip } from './network/ip.ts'
import { nc } from './network/nc.ts'
import { netstat } from './network/netstat.ts'
import { openssl } from './network/openssl.ts'
import { ping } from './network/ping.ts'
import { ss } from './network/ss.ts'
import { wget } from './network/wget/wget.ts'
import { kill } from './processes/kill.ts'
import { killall } from './processes/killall.ts'
import { pgrep, pkill } from './processes/pgrep.ts'
import { pidof } from './processes/pidof.ts'
import { ps } from './processes/ps.ts'
import { top } from './processes/top.ts'
import { crontab } from './terminal/crontab.ts'
import { sudo } from './terminal/sudo.ts'
import { which } from './terminal/which.ts'
import { journalctl } from './units/journalctl.ts'
import { logger } from './units/logger.ts'
import { service } from './units/service.ts'
import { systemctl } from './units/systemctl.ts'

/** What reads the host's state or changes it: processes, disks, memory, services, network, users. */
export const commandPrograms: Programs = {
  arch,
  crontab,
  curl,
  df,
  dig,
  dmesg,
  free,
  getconf,
  getent,
  groups,
  host,
  hostname,
  hostnamectl,
  id,
  ip,
  journalctl,
  kill,
  killall,
  last,
  logger,
  logname,
  lsblk,
  lsof,
  mount,
  nc,
  netstat,
  nproc,
  nslookup,
  openssl,
  pgrep,
  pidof,
  ping,
  pkill,
  ps,
  service,
  ss,
  sudo,
  sysctl,
  systemctl,
  top,
  tty,
  uname,
  uptime,
  users,
  vmstat,
  w,
  wget,
  which,
  who,
  whoami,
}
