import asyncio, psutil
async def watch(disk, out):
    read = lambda: psutil.disk_io_counters(perdisk=True)[disk]
    first = read()
    await asyncio.sleep(10)
    second = read()
    for field in ("read_time", "write_time"):
        if getattr(second, field) - getattr(first, field) > 1000:
            out.append(f"High disk I/O detected! {disk} ({field})")
async def main():
    out = []
    async with asyncio.TaskGroup() as g:
        for d in psutil.disk_io_counters(perdisk=True): g.create_task(watch(d, out))
    print("\n".join(out) if out else "Disk I/O normal")
asyncio.run(main())
