import { createServer, type Socket } from 'node:net';

/** What a server does with one mail: take it, take it and break off before its answer, refuse its mailbox, say nothing. */
export type Manner = 'takes' | 'breaks-off' | 'refuses' | 'is-busy' | 'is-silent';

export interface Received {
	id: string;
	to: string;
	/** The header lines, as they came. */
	header: string[];
}

/** A mail server that keeps what it was sent whole, and behaves as it is told, mail by mail. */
export async function aMailServer(manner: (to: string) => Manner = () => 'takes', port = 0) {
	const received: Received[] = [];
	const sockets = new Set<Socket>();
	let connections = 0;
	const server = createServer((socket) => {
		connections += 1;
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
		talk(socket, manner, received);
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const address = server.address();
	return {
		url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`,
		received,
		idsTo: (to: string) => received.filter((mail) => mail.to === to).map(({ id }) => id),
		connections: () => connections,
		close: async () => {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}

function talk(socket: Socket, manner: (to: string) => Manner, received: Received[]) {
	let text = '';
	let to = '';
	let inData = false;
	const say = (line: string) => void socket.write(`${line}\r\n`);

	const takeLine = (line: string) => {
		const [, address] = /^RCPT TO:<(.*)>/i.exec(line) ?? [];
		if (/^(EHLO|HELO)/i.test(line)) say('250 mail.example');
		else if (address !== undefined) {
			to = address;
			const how = manner(to);
			if (how === 'refuses') say(`550 5.1.1 <${to}> is unknown`);
			else if (how === 'is-busy') say('451 4.3.2 come again');
			else if (how !== 'is-silent') say('250 yes');
		} else if (/^DATA/i.test(line)) {
			inData = true;
			say('354 go on');
		} else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
		else say('250 yes');
	};
	const takeMail = (mail: string) => {
		const header = mail.split('\r\n\r\n', 1)[0]?.split('\r\n') ?? [];
		received.push({ id: /^Message-ID: (.*)$/im.exec(mail)?.[1]?.trim() ?? '', to, header });
		if (manner(to) === 'breaks-off') socket.destroy();
		else say('250 taken');
	};

	say('220 mail.example');
	socket.on('data', (chunk) => {
		text += chunk.toString();
		for (;;) {
			const end = text.indexOf(inData ? '\r\n.\r\n' : '\r\n');
			if (end < 0) return;
			const piece = text.slice(0, end);
			text = text.slice(end + (inData ? 5 : 2));
			if (inData) {
				inData = false;
				takeMail(piece);
			} else takeLine(piece);
		}
	});
}
