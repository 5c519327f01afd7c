import asyncio, os, signal, subprocess
async def stop(pid):
    os.kill(pid, signal.SIGTERM)
    for _ in range(6):
        await asyncio.sleep(1)
        try:
            os.kill(pid, 0)
        except OSError:
            return pid, "terminated"
    os.kill(pid, signal.SIGKILL)
    return pid, "killed"
async def stop_all(pids):
    return dict(await asyncio.gather(*map(stop, pids)))
def stop_runaways(limit):
    lines = subprocess.run(["ps", "-eo", "pid,pcpu"], capture_output=True, text=True).stdout.splitlines()[1:]
    pids = [int(p) for p, c in (line.split() for line in lines) if float(c) > limit]
    return asyncio.run(stop_all(pids))
