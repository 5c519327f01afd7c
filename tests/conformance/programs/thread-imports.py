# Two threads import one module.
import os, sys, tempfile, threading
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, 'slow_module.py'), 'w') as file:
        file.write('import time\ntime.sleep(0.05)\nvalue = 7\n')
    sys.path.insert(0, folder)
    seen = []
    def load():
        import slow_module
        seen.append((slow_module.value, id(slow_module)))
    threads = [threading.Thread(target=load) for _ in range(4)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    print([value for value, _ in seen], len({ident for _, ident in seen}))
