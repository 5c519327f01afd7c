from requests import RequestException, post
def tried(action):
    try: return action()
    except RequestException: return None
send_alert = lambda webhook_url, text: getattr(tried(lambda: post(webhook_url, json={"text": text}, timeout=14.5)), "status_code", 0) == 200
