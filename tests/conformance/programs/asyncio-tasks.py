# Tasks: names, callbacks, cancelling with a message, contexts, exceptions that nobody fetched.
import asyncio
import contextvars
import gc

who = contextvars.ContextVar("who", default="nobody")


async def stubborn(log):
    for _ in range(2):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError as error:
            log.append(error.args)
    return "survived"


async def named():
    who.set(asyncio.current_task().get_name())
    await asyncio.sleep(0.01)
    return who.get()


async def fails():
    raise LookupError("lost")


async def main():
    log = []
    task = asyncio.create_task(stubborn(log))
    await asyncio.sleep(0)
    task.cancel("first")
    await asyncio.sleep(0)
    print(task.cancelling(), task.done(), log)
    task.cancel()
    print(await task, log, task.cancelled())
    tasks = [asyncio.create_task(named(), name=name) for name in ("ann", "bob")]
    print(len(asyncio.all_tasks()), await asyncio.gather(*tasks), who.get())
    done = asyncio.create_task(asyncio.sleep(0, "value"))
    done.add_done_callback(lambda one: print("callback", one.result()))
    await done
    await asyncio.sleep(0)
    try:
        asyncio.create_task(asyncio.sleep(1)).result()
    except asyncio.InvalidStateError as error:
        print(error)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, about: print(about["message"], repr(about["exception"])))
    asyncio.create_task(fails())
    await asyncio.sleep(0)
    gc.collect()
    future = loop.create_future()
    loop.call_soon(future.set_result, 42)
    print(await future, future.done())


asyncio.run(main())
