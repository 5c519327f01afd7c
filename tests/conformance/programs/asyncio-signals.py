# Signals in a loop: handlers of the loop, and Ctrl-C while it runs.
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    came = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, came.set)
    loop.call_later(0.02, os.kill, os.getpid(), signal.SIGUSR1)
    await asyncio.wait_for(came.wait(), 5)
    print("USR1", loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    alarm = loop.create_future()
    loop.add_signal_handler(signal.SIGALRM, alarm.set_result, "ring")
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    print(await alarm)
    try:
        loop.add_signal_handler(signal.SIGKILL, print)
    except (RuntimeError, ValueError, OSError) as error:
        print(type(error).__name__)
    loop.call_later(0.02, os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled by Ctrl-C")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
