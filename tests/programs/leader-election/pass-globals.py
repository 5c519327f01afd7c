import sys
import threading

leader = None
lock = threading.RLock()


def elect_leader(server_id):
    with lock:
        if globals()["leader"] is None:
            globals()["leader"] = server_id
            sys.stdout.write(f"Server {server_id} is now the leader.\n")


def step_down(server_id):
    with lock:
        if globals()["leader"] == server_id:
            globals().update(leader=None)


def main():
    threads = [threading.Thread(None, elect_leader, f"s{n}", (n,)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
