import asyncio

async def main():
    process = await asyncio.create_subprocess_exec(
        "./script.sh", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, err = await process.communicate()
    print(out.decode())
    if process.returncode:
        print(err.decode())
        print("Exit code:", process.returncode)

asyncio.run(main())
