import asyncio, psutil
async def cpu():
    psutil.cpu_percent()
    await asyncio.sleep(1)
    return psutil.cpu_percent()
async def main():
    c, m = await cpu(), psutil.virtual_memory().percent
    alerts = {f"High CPU usage: {c}%": c > 90, f"High memory usage: {m}%": m > 90}
    for text, bad in alerts.items():
        if bad: print(text)
asyncio.run(main())
