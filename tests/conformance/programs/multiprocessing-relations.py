# Who is who: parents, children, names, and what a fresh process knows.
import multiprocessing as mp, os, sys

print('imported as', __name__, flush=True)
top = [1]

def tell(out):
    me, parent = mp.current_process(), mp.parent_process()
    out.put((me.name, me._identity, parent.name, parent.pid == os.getppid(), parent.is_alive(), __name__, top))
    out.put((os.getcwd() == cwd_of[0] if cwd_of else None, sys.argv[1:], mp.get_start_method(), sys.stdin.read()))

def nest(out):
    child = mp.Process(target=tell, args=(out,))
    child.start()
    child.join()
    out.put((len(mp.active_children()), child.name, child.exitcode))

cwd_of = []

if __name__ == '__main__':
    mp.set_start_method('spawn')
    top.append(2)
    out = mp.SimpleQueue()
    for target in (tell, nest):
        process = mp.Process(target=target, args=(out,))
        process.start()
        print(mp.active_children() == [process])
        process.join()
        while not out.empty():
            print(out.get())
    me = mp.current_process()
    print(me.name, me.daemon, me.pid == os.getpid(), me.exitcode, mp.parent_process(), mp.active_children(), me.is_alive())
    os.environ['MARK'] = 'set'
    process = mp.Process(target=print, args=('printed by a child',))
    process.start()
    process.join()
    process = mp.Process(target=os.system, args=('echo $MARK',))
    process.start()
    process.join()
    print(isinstance(mp.cpu_count(), int), len(me.authkey), sorted(mp.get_all_start_methods()))
    for method in ('spawn', 'nothing'):
        try:
            mp.set_start_method(method)
        except (RuntimeError, ValueError) as error:
            print(type(error).__name__, error)
    context = mp.get_context('spawn')
    print(context.get_start_method(), mp.get_context() is not None, context.Process.__name__)
    process = context.Process(target=print, args=('of a context',))
    process.start()
    process.join()
    print(process.exitcode)
