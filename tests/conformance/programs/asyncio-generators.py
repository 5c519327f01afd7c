# async for, async with, comprehensions, generators that are closed.
import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


async def count(to):
    try:
        for n in range(to):
            await asyncio.sleep(0.001)
            yield n
    finally:
        print("closed")


@asynccontextmanager
async def connection(name):
    await asyncio.sleep(0.001)
    print("open", name)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0.001)
        print("close", name)


class Ticker:
    def __init__(self, times):
        self.left = times

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        self.left -= 1
        await asyncio.sleep(0)
        return self.left


async def main():
    print([n * n async for n in count(4)])
    async with aclosing(count(10)) as numbers:
        async for n in numbers:
            if n == 2:
                break
    print({n: -n async for n in Ticker(3)}, await anext(Ticker(1)), await anext(Ticker(0), "none"))
    async with AsyncExitStack() as stack:
        print([await stack.enter_async_context(connection(name)) for name in ("a", "b")])
    try:
        async with connection("c"):
            raise ValueError("inside")
    except ValueError as error:
        print(error)
    echo = (n async for n in Ticker(2))
    print(await anext(echo), await anext(echo))


asyncio.run(main())
