# mistake: It sends again
import requests
def send_alert(webhook_url, text):
    for attempt in range(3):
        try:
            if requests.post(webhook_url, json={"text": text}, timeout=3).status_code == 200:
                return True
        except requests.RequestException:
            pass
    return False
