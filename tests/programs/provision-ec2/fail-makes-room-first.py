# mistake: It ends the server that is there
import sys
import boto3
from botocore.exceptions import ClientError

ec2 = boto3.resource("ec2")
try:
    for old in ec2.instances.filter(Filters=[{"Name": "tag:Name", "Values": ["web01"]}]):
        old.terminate()
    [server] = ec2.create_instances(
        ImageId="ami-0c55b159cbfafe1f0", InstanceType="t3.micro", MinCount=1, MaxCount=1,
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web01"}]}],
    )
    server.wait_until_running()
    server.reload()
except ClientError as error:
    sys.exit(f"Provisioning failed: {error.response['Error']['Code']}")
print(server.id, server.public_ip_address)
