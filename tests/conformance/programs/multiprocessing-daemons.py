# What becomes of children when their parent ends.
import atexit, multiprocessing as mp, os, sys, time

def daemon():
    try:
        time.sleep(60)
    finally:
        print('never printed')
def late(text, seconds):
    time.sleep(seconds)
    print(text, flush=True)
def family(text):
    child = mp.Process(target=late, args=(text, 0.2))
    child.start()
    print('parent of', text, child.name, flush=True)
def no_children():
    try:
        mp.Process(target=late, args=('x', 0)).start()
    except AssertionError as error:
        print(error, flush=True)
def bye(): print('atexit', mp.current_process().name, flush=True)
def with_atexit():
    atexit.register(bye)

if __name__ == '__main__':
    mp.set_start_method('spawn')
    atexit.register(lambda: print('atexit of the first', len(mp.active_children()), flush=True))
    for target in (no_children,):
        process = mp.Process(target=target, daemon=True)
        process.start()
        process.join()
    process = mp.Process(target=family, args=('a grandchild',))
    process.start()
    process.join()
    print(process.exitcode)
    process = mp.Process(target=with_atexit)
    process.start()
    process.join()
    mp.Process(target=daemon, daemon=True).start()
    mp.Process(target=late, args=('joined at the end', 0.6)).start()
    print('the first is done', flush=True)
