import { describe, it } from 'vitest'
import { expectRead } from './expect-read.js'

describe('findDeviceFooters', () => {
  it.each([
    'Sent from my iPhone',
    'Get Outlook for iOS',
    'Wysłane z iPhone’a',
    'Odesláno z mého telefonu Samsung',
    'Отправлено с iPhone',
    'أُرسلت من الـ iPhone',
    'Von meinem iPhone gesendet',
    'Gesendet mit der GMX Mail App',
    'Enviado desde mi Samsung Galaxy',
    'Envoyé de mon iPhone',
    'Enviado do meu telemóvel',
    'Inviato da iPhone',
    'Verstuurd vanaf mijn iPhone',
    'Надіслано з iPhone',
    "iPhone'umdan gönderildi",
  ])('%s', (footer) => {
    expectRead({
      name: '',
      body: ['x?', '', footer],
      left: ['x?'],
      setAside: [`footer: ${footer}`],
    })
  })

  it.each([
    'Sent from your warehouse, the phone was broken',
    'Samsung telefonum bozuldu',
    'Enviado de vuelta el móvil',
    'Outlook für Android geht nicht',
  ])('stays: %s', (line) => {
    expectRead({ name: '', body: ['Hello', line], left: ['Hello', line], setAside: [] })
  })
})
