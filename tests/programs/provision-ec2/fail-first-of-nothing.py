# mistake: The list is empty
import sys
import boto3
from botocore.exceptions import ClientError

ec2 = boto3.client("ec2")
try:
    found = [
        server
        for reservation in ec2.describe_instances(
            Filters=[
                {"Name": "tag:Name", "Values": ["web01"]},
                {"Name": "instance-state-name", "Values": ["pending", "running"]},
            ]
        )["Reservations"]
        for server in reservation["Instances"]
    ]
    if found[0]:
        server = found[0]
    else:
        server = ec2.run_instances(
            ImageId="ami-0c55b159cbfafe1f0",
            InstanceType="t3.micro",
            MinCount=1,
            MaxCount=1,
            TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web01"}]}],
        )["Instances"][0]
    server_id = server["InstanceId"]
    ec2.get_waiter("instance_running").wait(InstanceIds=[server_id])
    server = ec2.describe_instances(InstanceIds=[server_id])["Reservations"][0]["Instances"][0]
except ClientError as error:
    print("Provisioning failed:", error.response["Error"]["Code"])
    sys.exit(1)
print(server_id, server["PublicIpAddress"])
