import asyncio, re
async def ping(host):
    p = await asyncio.create_subprocess_exec("ping", "-c", "4", host, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL)
    out = (await p.communicate())[0].decode()
    if p.returncode:
        return None
    return float(re.search(r"mdev = [\d.]+/([\d.]+)", out).group(1))
def ping_server(host):
    return asyncio.run(ping(host))
async def main():
    hosts = [h.strip() for h in open("/etc/monitor/hosts.txt") if h.strip()]
    for host, ms in zip(hosts, await asyncio.gather(*map(ping, hosts))):
        if ms is None:
            print(f"{host}: unreachable")
        else:
            print(f"{host}: {ms} ms", "HIGH LATENCY" if ms > 100 else "")
asyncio.run(main())
