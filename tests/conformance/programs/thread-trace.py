# Tracing and profiling are of one thread.
import sys, threading
calls = []
def trace(frame, event, argument):
    if frame.f_code.co_name in ('one', 'two'): calls.append((frame.f_code.co_name, event))
    return None
def one(): pass
def two(): pass
sys.settrace(trace)
thread = threading.Thread(target=one)
thread.start(); thread.join()
two()
sys.settrace(None)
print(calls)
calls.clear()
threading.settrace(trace)
thread = threading.Thread(target=one)
thread.start(); thread.join()
two()
threading.settrace(None)
print(calls, threading.gettrace())
def frames():
    event.wait()
event = threading.Event()
thread = threading.Thread(target=frames); thread.start()
print(sorted(frame.f_code.co_name == '<module>' for frame in sys._current_frames().values()))
event.set(); thread.join()
