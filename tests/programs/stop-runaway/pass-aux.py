import os, signal, subprocess, time
def stop_runaways(limit):
    rows = [line.split(None, 10) for line in subprocess.run(["ps", "aux"], capture_output=True, text=True).stdout.splitlines()[1:]]
    wanted = [int(row[1]) for row in rows if float(row[2]) > limit]
    answer = {}
    for pid in wanted:
        os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + 15
    waiting = set(wanted)
    while waiting and time.monotonic() < deadline:
        time.sleep(0.5)
        for pid in list(waiting):
            try:
                os.kill(pid, 0)
            except ProcessLookupError:
                waiting.discard(pid)
                answer[pid] = "terminated"
    for pid in waiting:
        os.kill(pid, signal.SIGKILL)
        answer[pid] = "killed"
    return answer
