import functools, time
import requests
def retrying(function):
    @functools.wraps(function)
    def wrapper(url, max_retries=3):
        last = None
        for attempt in range(1, max_retries + 1):
            try:
                return function(url)
            except requests.RequestException as error:
                last = error
                print(f"Attempt {attempt} failed")
                time.sleep(min(2 ** attempt, 8))
        raise RuntimeError("All retries failed") from last
    return wrapper
@retrying
def retry_api_call(url):
    answer = requests.get(url, timeout=10, headers={"Accept": "application/json"})
    answer.raise_for_status()
    return answer.json()
if __name__ == "__main__":
    print(retry_api_call("https://api.example.com/data"))
