# mistake: The JSON is made by hand
import requests
def send_alert(webhook_url, text):
    try:
        return requests.post(webhook_url, data=f'{{"text": "{text}"}}'.encode(), headers={"Content-Type": "application/json"}, timeout=10).status_code == 200
    except requests.RequestException:
        return False
