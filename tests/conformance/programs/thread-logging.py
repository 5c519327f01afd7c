# Logging from threads.
import io, logging, threading
stream = io.StringIO()
logging.basicConfig(stream=stream, level=logging.INFO, format='%(threadName)s %(levelname)s %(message)s')
def work(n):
    for i in range(3): logging.info('step %d', i)
threads = [threading.Thread(target=work, args=(n,), name=f'w{n}') for n in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
lines = stream.getvalue().splitlines()
print(len(lines), sorted(lines))
for name in ('w0', 'w1', 'w2'): print([line for line in lines if line.startswith(name)])
