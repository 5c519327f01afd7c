import time
def make(n, w):
    history = []
    def ask():
        nonlocal history
        now = time.time()
        history = [h for h in history if h + w > now]
        if len(history) == n:
            return False
        history += [now]
        return True
    return ask
class RateLimiter:
    def __init__(self, max_requests, window_seconds):
        self.allow_request = make(max_requests, window_seconds)
limiter = RateLimiter(5, 60)
words = {True: "Request allowed", False: "Rate limit exceeded"}
for wait in [10] * 9 + [0]:
    print(words[limiter.allow_request()])
    time.sleep(wait)
