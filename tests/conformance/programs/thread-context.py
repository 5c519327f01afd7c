# Context variables and threads.
import contextvars, threading
name = contextvars.ContextVar('name', default='none')
name.set('main')
seen = []
thread = threading.Thread(target=lambda: seen.append(name.get()))
thread.start(); thread.join()
context = contextvars.copy_context()
thread = threading.Thread(target=context.run, args=(lambda: (seen.append(name.get()), name.set('other')),))
thread.start(); thread.join()
print(seen, name.get(), context[name])
