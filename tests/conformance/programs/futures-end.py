# A pool that nobody shut down: the program waits for its jobs.
import atexit, time
from concurrent.futures import ThreadPoolExecutor
atexit.register(print, 'exit')
pool = ThreadPoolExecutor(2)
def job(n):
    time.sleep(n / 20)
    print('job', n)
for n in (3, 1, 2): pool.submit(job, n)
print('end')
