import asyncio, psutil
async def out(*args):
    p = await asyncio.create_subprocess_exec(*args, stdout=asyncio.subprocess.PIPE)
    text, _ = await p.communicate()
    return text.decode()
async def cpu():
    return await asyncio.to_thread(psutil.cpu_percent, 1.5)
async def main():
    c, n = await asyncio.gather(cpu(), out("kubectl", "get", "deployment", "web", "-o", "jsonpath={.spec.replicas}"))
    n = int(n)
    d = 1 if c > 80 else -1 if c < 20 else 0
    if not d:
        print(f"{c}%: CPU usage within normal range.")
    elif 2 <= n + d <= 10:
        print({1: "Scaling up...", -1: "Scaling down..."}[d])
        await out("kubectl", "scale", "deployment", "web", "--replicas", f"{n + d}")
    else:
        print({1: "Maximum reached", -1: "Minimum reached"}[d])
asyncio.run(main())
