# Task groups: results, an exception that cancels the others, several exceptions, groups in groups.
import asyncio

seen = []


async def work(name, seconds, fails=False):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        seen.append(f"{name} cancelled")
        raise
    if fails:
        raise ValueError(name)
    seen.append(name)
    return name.upper()


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(name, n * 0.02)) for n, name in enumerate("abc", 1)]
    print([task.result() for task in tasks], seen)
    seen.clear()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("slow", 5))
            group.create_task(work("bad", 0.02, True))
            await asyncio.sleep(5)
    except* ValueError as errors:
        print(errors.exceptions, seen)
    seen.clear()
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(work("outer", 5))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work("one", 0.01, True))
    except ExceptionGroup as error:
        print(repr(error), seen)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("x", 0.5))
            raise KeyError("body")
    except* KeyError as errors:
        print(errors.exceptions)
    closed = asyncio.TaskGroup()
    async with closed:
        pass
    late = work("late", 0)
    try:
        closed.create_task(late)
    except RuntimeError as error:
        print("finished" in str(error))
        late.close()


asyncio.run(main())
