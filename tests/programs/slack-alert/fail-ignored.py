# mistake: The answer is ignored
import requests
def send_alert(webhook_url, text):
    try:
        requests.post(webhook_url, json={"text": text}, timeout=10)
        return True
    except requests.RequestException:
        return False
