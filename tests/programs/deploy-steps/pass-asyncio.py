import asyncio
async def run(step):
    try:
        process = await asyncio.create_subprocess_exec(*step, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    except FileNotFoundError:
        return "not installed"
    _, err = await process.communicate()
    return None if process.returncode == 0 else err.decode()
async def run_all(steps):
    for step in steps:
        problem = await run(step)
        if problem is not None:
            print(" ".join(step))
            print(problem)
            return False
    return True
def deploy(steps):
    return asyncio.run(run_all(steps))
