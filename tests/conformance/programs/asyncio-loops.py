# The loop itself: calls in order, later and at a time, running until something is done, and what it refuses.
import asyncio
import warnings

loop = asyncio.new_event_loop()
order = []
loop.call_later(0.03, order.append, "later")
loop.call_soon(order.append, "soon")
loop.call_at(loop.time() + 0.01, order.append, "at")
gone = loop.call_later(0.02, order.append, "gone")
gone.cancel()
loop.call_later(0.05, loop.stop)
loop.run_forever()
print(order, gone.cancelled(), loop.is_running(), loop.is_closed())
print(loop.run_until_complete(asyncio.sleep(0.01, "value")))
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)


async def nested():
    inner = asyncio.sleep(0)
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        print(error)
    inner.close()


asyncio.run(nested())
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, 1)), runner.run(asyncio.sleep(0, 2)))
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.run(len)
except ValueError as error:
    print("a coroutine was expected" in str(error))
except TypeError as error:
    print("a coroutine" in str(error) or "awaitable" in str(error))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.sleep(1)
    print([str(one.message) for one in caught])
