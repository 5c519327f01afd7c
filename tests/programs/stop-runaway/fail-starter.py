import os
import signal
import subprocess
import time


def stop_runaways(limit: float) -> dict[int, str]:
    ...


print(stop_runaways(90))
