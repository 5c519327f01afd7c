import os
import sys
import boto3
from botocore.exceptions import ClientError

ec2 = boto3.client("ec2")
try:
    if os.path.exists("web01.id"):
        server_id = open("web01.id").read()
    else:
        server_id = ec2.run_instances(
            ImageId="ami-0c55b159cbfafe1f0", InstanceType="t3.micro", MinCount=1, MaxCount=1,
            TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web01"}]}],
        )["Instances"][0]["InstanceId"]
        with open("web01.id", "w") as file:
            file.write(server_id)
    ec2.get_waiter("instance_running").wait(InstanceIds=[server_id])
    server = ec2.describe_instances(InstanceIds=[server_id])["Reservations"][0]["Instances"][0]
except ClientError as error:
    sys.exit(f"Provisioning failed: {error.response['Error']['Code']}")
print(server_id, server["PublicIpAddress"])
