from functools import wraps
from threading import BoundedSemaphore, Thread

leader = None
one_at_a_time = BoundedSemaphore(1)


def exclusive(function):
    @wraps(function)
    def guarded(*args):
        with one_at_a_time:
            return function(*args)

    return guarded


@exclusive
def elect_leader(server_id: int) -> bool:
    global leader
    if leader is None:
        leader = server_id
        print(f"Server {server_id} is now the leader.")
        return True
    return False


@exclusive
def step_down(server_id: int) -> bool:
    global leader
    if leader != server_id:
        return False
    leader = None
    return True


threads = []
for i in range(3):
    threads.append(Thread(target=lambda i=i: elect_leader(i)))
for t in threads:
    t.start()
while threads:
    threads.pop().join()
